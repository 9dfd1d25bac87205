package io.datacommunicator.platform.signin.authorization;

import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.SessionId;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * The few types of values an authorization may hold, as text, numbers, lists and maps, and back. What is none of them is
 * refused when it is kept, so that nothing is made of bytes but what stands here.
 */
@SuppressWarnings("JavaUtilDate") // the framework reads auth_time as one
final class PlainForm {
    private static final String TYPE = "type";
    private static final String OF = "of";

    private PlainForm() {}

    static Map<String, Object> of(Map<String, Object> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, of(value)));
        return plain;
    }

    static Map<String, Object> opened(Map<String, Object> plain) {
        Map<String, Object> values = new LinkedHashMap<>();
        plain.forEach((name, value) -> values.put(name, opened(value)));
        return values;
    }

    private static Object of(Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean truth -> truth;
            case Integer number -> number;
            case Long number -> number;
            case Instant time -> typed("time", time.toString());
            case Date time -> typed("date", time.toInstant().toString());
            case URL address -> typed("url", address.toString());
            case Set<?> set -> typed("set", set.stream().map(PlainForm::of).toList());
            case Collection<?> list ->
                typed("list", list.stream().map(PlainForm::of).toList());
            case Map<?, ?> map -> typed("map", of(named(map)));
            case SignedIn person -> typed("person", person(person));
            case OAuth2AuthorizationRequest request -> typed("request", request(request));
            default -> throw new IllegalStateException("an authorization holds no " + value.getClass());
        };
    }

    private static Object opened(Object plain) {
        if (!(plain instanceof Map<?, ?> map)) {
            return plain;
        }
        Object of = required(map, OF);
        return switch (String.valueOf(map.get(TYPE))) {
            case "time" -> Instant.parse((String) of);
            case "date" -> Date.from(Instant.parse((String) of));
            case "url" -> url((String) of);
            case "set" -> new LinkedHashSet<>(list(of));
            case "list" -> list(of);
            case "map" -> opened(named((Map<?, ?>) of));
            case "person" -> openedPerson(named((Map<?, ?>) of));
            case "request" -> openedRequest(opened(named((Map<?, ?>) of)));
            default -> throw new IllegalStateException("an unknown form");
        };
    }

    private static Map<String, Object> person(SignedIn person) {
        Map<String, Object> factors = new LinkedHashMap<>();
        person.factors()
                .forEach(factor ->
                        factors.put(factor.getAuthority(), factor.getIssuedAt().toString()));
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("login", person.login().value().toString());
        plain.put("factors", factors);
        SessionId session = person.session();
        if (session != null) {
            plain.put("session", session.value().toString());
        }
        return plain;
    }

    private static SignedIn openedPerson(Map<String, Object> plain) {
        List<FactorGrantedAuthority> factors = named((Map<?, ?>) required(plain, "factors")).entrySet().stream()
                .map(factor -> FactorGrantedAuthority.withAuthority(factor.getKey())
                        .issuedAt(Instant.parse((String) factor.getValue()))
                        .build())
                .toList();
        Object session = plain.get("session");
        return SignedIn.of(
                new LoginId(uuid(required(plain, "login"))),
                session == null ? null : new SessionId(uuid(session)),
                factors);
    }

    private static Map<String, Object> request(OAuth2AuthorizationRequest request) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("uri", request.getAuthorizationUri());
        values.put("client", request.getClientId());
        values.put("scopes", request.getScopes());
        values.put("parameters", request.getAdditionalParameters());
        putIfPresent(values, "redirect", request.getRedirectUri());
        putIfPresent(values, "state", request.getState());
        return of(values);
    }

    @SuppressWarnings("unchecked")
    private static OAuth2AuthorizationRequest openedRequest(Map<String, Object> values) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri((String) required(values, "uri"))
                .clientId((String) required(values, "client"))
                .redirectUri((String) values.get("redirect"))
                .scopes((Set<String>) values.get("scopes"))
                .state((String) values.get("state"))
                .additionalParameters((Map<String, Object>) required(values, "parameters"))
                .build();
    }

    private static Map<String, Object> typed(String type, Object of) {
        return Map.of(TYPE, type, OF, of);
    }

    private static List<Object> list(Object plain) {
        return ((Collection<?>) plain).stream().map(PlainForm::opened).toList();
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    private static Object required(Map<?, ?> map, String name) {
        Object value = map.get(name);
        if (value == null) {
            throw new IllegalStateException("a form without " + name);
        }
        return value;
    }

    private static void putIfPresent(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static UUID uuid(Object text) {
        return UUID.fromString((String) text);
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException notOne) {
            throw new IllegalStateException("a form of no address", notOne);
        }
    }
}
