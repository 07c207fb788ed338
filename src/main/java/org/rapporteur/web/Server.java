package org.rapporteur.web;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// The running web server. It answers from the moment it exists until it is closed.
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

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

    /// Asks the server a question of its own and returns when it has answered. The front page, which
    /// counts all there is, is made meanwhile, so that no visitor has to wait for it.
    public void awaitFirstAnswer() throws IOException {
        if (status("sparql?query=ASK%7B%7D") != HttpStatus.OK.value()) {
            throw new IOException("The server started and does not answer queries");
        }
        Thread.ofVirtual().name("front page").start(this::makeFrontPage);
    }

    private void makeFrontPage() {
        try {
            LOG.debug("The front page was made, status {}", status(""));
        } catch (IOException closed) {
            LOG.debug("The front page was not made", closed);
        }
    }

    private int status(String path) throws IOException {
        var answer = (HttpURLConnection) URI.create(address() + path).toURL().openConnection();
        answer.setRequestProperty(HttpHeaders.ACCEPT, "text/html, */*;q=0.5");
        try {
            return answer.getResponseCode();
        } finally {
            answer.disconnect();
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static void register(Site site, ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context).registerBean(Site.class, () -> site);
    }
}
