"""Matches a table of one's own in OpenRefine: the commands that its pages send, by which it asks the service itself.
Says the number of the project, or what differed."""

import json
import sys
import time

import requests

REFINE, SERVICE = sys.argv[1:3]
TABLE = """name,year,person
Norway,,President of the Seventh Meeting
Laos,,Secretary-General of the Seventh Meeting
Swaziland,,Hernan Estrada Roman
Yugoslavia,1990,
Yugoslavia,1995,
Norwey,,
Atlantis,,
"""

session = requests.Session()


def same(what, got, wanted):
    if got != wanted:
        sys.exit(f"{what}: {got!r} instead of {wanted!r}")


def ask(command, **words):
    words["csrf_token"] = session.get(f"{REFINE}/command/core/get-csrf-token").json()["token"]
    answer = session.post(f"{REFINE}/command/core/{command}", data=words).json()
    if answer.get("code") == "error":
        sys.exit(f"{command}: {answer}")
    return answer


def create():
    token = session.get(f"{REFINE}/command/core/get-csrf-token").json()["token"]
    options = {"encoding": "UTF-8", "separator": ",", "headerLines": 1, "storeBlankCellsAsNulls": True}
    answer = session.post(
        f"{REFINE}/command/core/create-project-from-upload",
        params={"csrf_token": token, "format": "text/line-based/*sv", "options": json.dumps(options)},
        files={"project-file": ("mine.csv", TABLE)},
        data={"project-name": "mine"},
    )
    return answer.url.split("project=")[1]


def finished():
    for _ in range(600):
        if not session.get(f"{REFINE}/command/core/get-processes", params={"project": project}).json()["processes"]:
            return
        time.sleep(0.1)
    sys.exit("it goes on and on")


def reconcile(column, kind, details=()):
    config = {
        "mode": "standard-service",
        "service": SERVICE,
        "identifierSpace": manifest["identifierSpace"],
        "schemaSpace": manifest["schemaSpace"],
        "type": kind,
        "autoMatch": True,
        "columnDetails": list(details),
        "limit": 0,
    }
    ask("reconcile", project=project, columnName=column, config=json.dumps(config), engine=json.dumps(ENGINE))
    finished()


def cells(column):
    """For each row what was judged of the cell: none of nothing, the match, or the candidates."""
    columns = session.get(f"{REFINE}/command/core/get-models", params={"project": project}).json()["columnModel"]["columns"]
    at = next(each["cellIndex"] for each in columns if each["name"] == column)
    return [row["cells"][at] if at < len(row["cells"]) else None for row in rows()["rows"]]


def rows():
    return ask("get-rows", project=project, start=0, limit=50, engine=json.dumps(ENGINE))


def judged(column):
    recons = {}
    found = rows()
    for recon in found.get("pool", {}).get("recons", {}).values():
        recons[str(recon["id"])] = recon
    result = []
    for cell in cells(column):
        recon = recons.get(str(cell["r"])) if cell and "r" in cell else None
        match = recon["m"]["id"] if recon and recon["j"] == "matched" else None
        result.append((match, [each["id"] for each in recon.get("c", [])] if recon else []))
    return result


ENGINE = {"facets": [], "mode": "row-based"}
manifest = session.get(SERVICE).json()
kinds = {each["id"]: each for each in manifest["defaultTypes"]}
project = create()

guessed = ask("guess-types-of-column", project=project, columnName="name", service=SERVICE)
same("guessed type", guessed["types"][0]["id"], "State")

reconcile("name", kinds["State"], [{"column": "year", "propertyName": "date", "propertyID": "date"}])
states = judged("name")
same("matches", [match for match, _ in states], ["state/nor", "state/lao", "state/swz", "state/yug", "state/srb", None, None])
same("candidate", states[5][1][0], "state/nor")

reconcile("person", kinds["Person"])
same("persons", [match for match, _ in judged("person")][:3], ["person/michael-biontino", "person/anja-kaspersen", "person/hernan-estrada-roman"])

extension = {"properties": [{"id": "alpha3", "name": "code"}, {"id": "regionalGroup", "name": "group"}]}
ask(
    "extend-data",
    project=project,
    baseColumnName="name",
    columnInsertIndex=1,
    endpoint=SERVICE,
    identifierSpace=manifest["identifierSpace"],
    schemaSpace=manifest["schemaSpace"],
    extension=json.dumps(extension),
    engine=json.dumps(ENGINE),
)
finished()
same("codes", [cell and cell["v"] for cell in cells("ISO 3166-1 alpha-3")][:3], ["NOR", "LAO", "SWZ"])
groups = judged("regional group of the United Nations")
same("groups", all(match for match, _ in groups[:3]), True)
print(project)
