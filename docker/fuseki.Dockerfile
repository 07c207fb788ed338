# A Fuseki server of its own, from the jar that Apache publishes. Build from the project's folder:
#   docker build -f docker/fuseki.Dockerfile -t rapporteur-fuseki .

FROM maven:3.9-eclipse-temurin-21 AS fetch
RUN --mount=type=cache,target=/maven \
    mvn -B -q -Dmaven.repo.local=/maven org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
        -Dartifact=org.apache.jena:jena-fuseki-server:5.6.0 -DoutputDirectory=/fuseki -Dmdep.stripVersion=true

FROM eclipse-temurin:21-jre
RUN groupadd --gid 10002 fuseki \
    && useradd --uid 10002 --gid 10002 --home-dir /data --no-create-home --shell /usr/sbin/nologin fuseki \
    && install -d -o 10002 -g 10002 /data
COPY --from=fetch /fuseki/jena-fuseki-server.jar /fuseki/jena-fuseki-server.jar
COPY docker/fuseki.jetty.xml /fuseki/jetty.xml
USER 10002:10002
WORKDIR /data
VOLUME /data
EXPOSE 3030
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError" \
    FUSEKI_BASE=/data/base
# The folder of the database has to be there before the server.
ENTRYPOINT ["/bin/sh", "-c", "mkdir -p /data/ds && exec java -Dfuseki.host=0.0.0.0 -jar /fuseki/jena-fuseki-server.jar --jetty=/fuseki/jetty.xml --tdb2 --loc=/data/ds --update /ds"]
