package org.rapporteur.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/// Where the lines of the access log go: nowhere, to the error output, or to a file that is put
/// aside and compressed every day and whenever it has 50 MB; those of 14 days are kept, 1 GB at
/// most.
final class AccessFile {

    static final String LOGGER = "org.rapporteur.access";

    private static final String NOWHERE = "";
    private static final String ERROR_OUTPUT = "-";
    private static final int DAYS = 14;
    private static final FileSize LARGEST = FileSize.valueOf("50MB");
    private static final FileSize ALL = FileSize.valueOf("1GB");

    private AccessFile() {}

    /// Sends the lines to a file, to the error output (`-`) or nowhere (empty).
    static void open(String where) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger lines = context.getLogger(LOGGER);
        lines.detachAndStopAllAppenders();
        lines.setAdditive(false);
        lines.setLevel(where.equals(NOWHERE) ? Level.OFF : Level.INFO);
        if (!where.equals(NOWHERE)) {
            var appender = where.equals(ERROR_OUTPUT) ? console() : file(where, context);
            appender.setContext(context);
            appender.setEncoder(encoder(context));
            appender.start();
            lines.addAppender(appender);
        }
    }

    private static OutputStreamAppender<ILoggingEvent> console() {
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setTarget("System.err");
        return appender;
    }

    private static OutputStreamAppender<ILoggingEvent> file(String where, LoggerContext context) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(where);
        var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(where + ".%d{yyyy-MM-dd}.%i.gz");
        policy.setMaxFileSize(LARGEST);
        policy.setMaxHistory(DAYS);
        policy.setTotalSizeCap(ALL);
        policy.start();
        appender.setRollingPolicy(policy);
        return appender;
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%msg%n");
        encoder.start();
        return encoder;
    }
}
