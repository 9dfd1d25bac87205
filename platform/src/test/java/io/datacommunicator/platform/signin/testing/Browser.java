package io.datacommunicator.platform.signin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, fills forms, and follows a redirect only when told. */
public final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;

    public Browser(int port) {
        this.site = URI.create("http://localhost:" + port);
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(with(HttpRequest.newBuilder(site.resolve(path)), headers).build());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        return send(with(HttpRequest.newBuilder(site.resolve(path)), headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
                .build());
    }

    /** Opens the sign-in page and sends its form. */
    public HttpResponse<String> signIn(String mailAddress, String password) {
        return submit("/sign-in", mailAddress, password);
    }

    /** The same from a browser that calls itself otherwise. */
    public HttpResponse<String> signInAs(String userAgent, String mailAddress, String password) {
        String csrf = csrf(get("/sign-in").body());
        return post(
                "/sign-in",
                Map.of("username", mailAddress, "password", password, "_csrf", csrf),
                "User-Agent",
                userAgent);
    }

    public HttpResponse<String> submit(String path, String mailAddress, String password) {
        String csrf = csrf(get(path).body());
        return post(path, Map.of("username", mailAddress, "password", password, "_csrf", csrf));
    }

    public HttpResponse<String> follow(HttpResponse<String> redirect) {
        return get(location(redirect));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst();
    }

    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    public static String location(HttpResponse<String> redirect) {
        return redirect.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect: " + redirect.statusCode()));
    }

    public static String csrf(String page) {
        Matcher field = CSRF.matcher(page);
        if (!field.find()) {
            throw new AssertionError("no CSRF field in the page");
        }
        return field.group(1);
    }

    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
