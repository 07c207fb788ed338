package org.rapporteur.web;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpStatus;

/// The running web server. It answers from the moment it exists until it is closed.
public final class Server implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private Server(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /// Starts serving a site at the ports given; 0 takes any that is free.
    public static Server start(Site site, int port, int managementPort) {
        return start(site, new Listening(port, managementPort, false));
    }

    /// Starts serving a site as it is to listen.
    public static Server start(Site site, Listening listening) {
        var application =
                new SpringApplicationBuilder(WebApplication.class)
                        .initializers(context -> register(site, context))
                        .properties(listening.settings())
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .registerShutdownHook(false);
        return new Server((ServletWebServerApplicationContext) application.run());
    }

    /// The port on which operations are answered.
    int managementPort() {
        return Integer.parseInt(
                Objects.requireNonNull(
                        context.getEnvironment().getProperty("local.management.port")));
    }

    /// The port of the public listener.
    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /// The address under which the public listener answers on this machine.
    public String address() {
        return "http://localhost:" + port() + "/";
    }

    /// Asks the server a question of its own and returns when it has answered.
    public void awaitFirstAnswer() throws IOException {
        var question = URI.create(address() + "sparql?query=ASK%7B%7D").toURL();
        var answer = (HttpURLConnection) question.openConnection();
        if (answer.getResponseCode() != HttpStatus.OK.value()) {
            throw new IOException("The server started and does not answer queries");
        }
        answer.disconnect();
    }

    @Override
    public void close() {
        context.close();
    }

    private static void register(Site site, ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context).registerBean(Site.class, () -> site);
    }
}
