# The same first question from R: base R alone, nothing to install.
#
#   Rscript notebooks/example.R [ADDRESS]        ADDRESS: of the server, http://localhost:8080 if none is named
#
# CSV is the easiest format for R: numbers come as numbers, texts as texts. Writes participation.png beside where it runs.

arguments <- commandArgs(trailingOnly = TRUE)
server <- if (length(arguments) > 0) arguments[1] else "http://localhost:8080"

ask <- function(query) {
  address <- paste0(server, "/sparql?format=csv&query=", URLencode(query, reserved = TRUE))
  read.csv(address, stringsAsFactors = FALSE, encoding = "UTF-8")
}

participation <- ask('
PREFIX : <https://w3id.org/rapporteur/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?code ?group ?capacity {
  ?part a :Participation ; :meeting <https://w3id.org/rapporteur/id/meeting/ccm-7msp> ;
    :participant ?party ; :capacity/skos:notation ?capacity .
  ?party :alpha3 ?code ; :regionalGroup/skos:prefLabel ?group FILTER (LANG(?group) = "en")
}
ORDER BY ?code ?capacity')

seventh <- participation[participation$capacity != "participant", ]
counts <- table(seventh$group, seventh$capacity)
print(counts)

png("participation.png", width = 800, height = 450)
par(mar = c(4, 16, 2, 1))
barplot(t(counts), horiz = TRUE, las = 1, legend.text = colnames(counts),
        xlab = "states at the Seventh Meeting")
invisible(dev.off())
cat(nrow(seventh), "rows, chart in participation.png\n")

# The tables need no query at all.
roles <- read.csv(paste0(server, "/tables/roles.csv"), stringsAsFactors = FALSE, encoding = "UTF-8")
cat(length(unique(roles$holder)), "holders of offices and posts\n")
