package org.rapporteur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The files that pages are dressed with: style, scripts, icon, outlines of countries. Their
/// addresses hold a hash of all of them, so that a browser may keep them for ever, and another
/// version of the program has its pages dressed anew at once.
@Component("assets")
public final class Assets implements WebMvcConfigurer {

    static final String FILES = "classpath*:/static/*";

    private static final int LETTERS = 12;
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final String place = "/assets/" + hash(FILES).substring(0, LETTERS) + "/";

    /// Below which address they are, for templates.
    public String place() {
        return place;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(place + "**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(FOR_EVER);
        // The address of a web jar holds its version.
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_EVER);
    }

    /// A hash of what files hold, in hexadecimal digits.
    static String hash(String... patterns) {
        try {
            var sha = DigestUtils.getSha256Digest();
            for (var pattern : patterns) {
                var files = new PathMatchingResourcePatternResolver().getResources(pattern);
                Arrays.sort(files, Comparator.comparing(Assets::name));
                for (Resource file : files) {
                    sha.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }
}
