package org.rapporteur.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tags on pages. A page depends on the build, on the request and on how pages are made, so all of
/// it together is its tag, and a client that has it is told so without a look into the store.
final class PageTags implements HandlerInterceptor, WebMvcConfigurer {

    /// What a request may say that a page depends on.
    private static final String[] HEADERS = {
        HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, "X-Forwarded-Prefix"
    };

    private static final String[] PAGES = {
        "/", "/page/**", "/pictures/**", "/questions/**", "/tables/**", "/quality", "/search"
    };

    private final Site site;

    /// What pages are made with: another version of the program makes other pages of one build.
    private final String templates =
            Assets.hash(
                    "classpath*:/templates/*.html", Assets.FILES, "classpath*:/queries/pages/*.rq");

    PageTags(Site site) {
        this.site = site;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PAGES);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var tag = tag(request);
        request.setAttribute(PageTags.class.getName(), tag);
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (tag.isEmpty() || known == null || !Editions.names(known, tag.get())) {
            return true;
        }
        tell(response, tag.get());
        response.setStatus(HttpStatus.NOT_MODIFIED.value());
        return false;
    }

    /// Pages alone are tagged here, once it is known that there is one: mistakes are not.
    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        boolean leadsOn =
                page == null || String.valueOf(page.getViewName()).startsWith("redirect:");
        if (!leadsOn && request.getAttribute(PageTags.class.getName()) instanceof Optional<?> tag) {
            tag.ifPresent(each -> tell(response, each.toString()));
        }
    }

    private static void tell(HttpServletResponse response, String tag) {
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, Editions.CHECK_EACH_MINUTE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private Optional<String> tag(HttpServletRequest request) {
        var edition = site.edition().get();
        if (edition.isEmpty()) {
            return Optional.empty();
        }
        var words = new StringBuilder(edition).append('\n').append(templates);
        words.append('\n').append(request.getContextPath());
        words.append('\n').append(request.getRequestURI());
        words.append('\n').append(request.getQueryString());
        for (var header : HEADERS) {
            words.append('\n').append(request.getHeader(header));
        }
        return Optional.of("W/\"" + DigestUtils.sha256Hex(words.toString()).substring(0, 24) + '"');
    }
}
