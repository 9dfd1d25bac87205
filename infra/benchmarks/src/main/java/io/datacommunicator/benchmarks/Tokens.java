package io.datacommunicator.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs in at the platform's authorization server, as a communicator and as a person at the web site. */
record Tokens(URI platform, URI site, String siteSecret) {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final int MOST_REDIRECTS = 10;

    /** Enrols a new communicator with one of the demo's claim codes. */
    EnrolledKey enrol(String claimCode) throws IOException, InterruptedException, GeneralSecurityException {
        CommunicatorKey key = CommunicatorKey.create();
        Map<String, String> asking = Map.of("mac_address", "02:00:5e:10:00:01", "claim_code", claimCode);
        JsonNode asked = proven("/oauth2/device_authorization", asking, key);
        Map<String, String> collecting = Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:device_code",
                "device_code",
                asked.get("device_code").asString());
        return new EnrolledKey(
                key,
                proven("/oauth2/token", collecting, key).get("refresh_token").asString());
    }

    Access ofCommunicator(EnrolledKey enrolled) throws IOException, InterruptedException, GeneralSecurityException {
        Map<String, String> refreshing =
                Map.of("grant_type", "refresh_token", "refresh_token", enrolled.refreshToken());
        JsonNode answer = proven("/oauth2/token", refreshing, enrolled.key());
        return Access.bound(answer.get("access_token").asString(), enrolled.key());
    }

    private JsonNode proven(String path, Map<String, String> fields, CommunicatorKey key)
            throws IOException, InterruptedException, GeneralSecurityException {
        URI endpoint = platform.resolve(path);
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("client_id", "edge-agent");
        String proof = key.proof(endpoint, Optional.empty(), Instant.now());
        return answer(HttpClient.newHttpClient(), post(endpoint, all).header("DPoP", proof));
    }

    /** Goes the way of a browser: authorize, form, code, token. */
    Access ofPerson(String address, String password)
            throws IOException, InterruptedException, GeneralSecurityException {
        CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        URI redirect = site.resolve("/login/oauth2/code/platform");
        URI authorize = platform.resolve("/oauth2/authorize?" + form(authorization(verifier, redirect)));
        HttpResponse<String> page =
                follow(browser, HttpRequest.newBuilder(authorize).header("Accept", "text/html"));
        HttpResponse<String> end = follow(
                browser,
                post(
                        page.uri().resolve("/sign-in"),
                        Map.of("username", address, "password", password, "_csrf", found(CSRF, page.body()))));
        String code = found(CODE, end.headers().firstValue("Location").orElse(""));
        HttpRequest.Builder exchange = post(
                platform.resolve("/oauth2/token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        redirect.toString(),
                        "code_verifier",
                        verifier));
        String basic = Base64.getEncoder().encodeToString(("admin-ui:" + siteSecret).getBytes(StandardCharsets.UTF_8));
        return Access.bearer(answer(browser, exchange.header("Authorization", "Basic " + basic))
                .get("access_token")
                .asString());
    }

    private static Map<String, String> authorization(String verifier, URI redirect) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", "admin-ui");
        parameters.put("scope", "openid platform");
        parameters.put("redirect_uri", redirect.toString());
        parameters.put("state", UUID.randomUUID().toString());
        parameters.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        parameters.put("code_challenge_method", "S256");
        return parameters;
    }

    /** Follows redirects as far as they stay at the platform; the last one, to the web site, is the answer. */
    private HttpResponse<String> follow(HttpClient browser, HttpRequest.Builder first)
            throws IOException, InterruptedException {
        HttpResponse<String> response = browser.send(first.build(), BodyHandlers.ofString());
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            String location = response.headers().firstValue("Location").orElse("");
            if (location.isEmpty() || location.startsWith(site.toString())) {
                return response;
            }
            URI next = response.uri().resolve(location);
            response = browser.send(
                    HttpRequest.newBuilder(next).header("Accept", "text/html").build(), BodyHandlers.ofString());
        }
        throw new IOException("the sign-in redirects without end");
    }

    private static JsonNode answer(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("no token: status " + response.statusCode() + " " + response.body());
        }
        return JsonMapper.builder().build().readTree(response.body());
    }

    private static HttpRequest.Builder post(URI address, Map<String, String> fields) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("the sign-in answers without " + pattern);
        }
        return matcher.group(1);
    }
}
