package io.datacommunicator.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.MachineGroupId;
import io.datacommunicator.platform.id.OwnerId;
import io.datacommunicator.platform.telemetry.TownForTests;
import io.datacommunicator.platform.testing.TestPlatform;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Every method by which a store reads, found in the classes: whoever asks with his own scope for what is Alice's, by her
 * ids, sees nothing. Alice asks the same and sees something, so the question was one. A store that reads what no value here
 * stands for fails until somebody says what of Alice's it is.
 */
class StoresTests {
    private static final Pattern COMMAND = Pattern.compile(
            "(add|append|change|decide|deny|keep|make|move|put|rebox|remove|replace|revoke|take|update|use).*");
    private static final Set<Class<?>> OF_NOBODY = Set.of(InstallationScope.class, ExpiredScope.class);
    /** Stores of which everything belongs to the installation, and one that reads nothing. */
    private static final Set<String> UNASKED = Set.of(
            "AuthorizationStore",
            "EnrolmentStore",
            "NamedKeyStore",
            "OwnedRowsStore",
            "SessionStore",
            "SigningKeyStore");

    private static final UUID LINK = UUID.randomUUID();

    private static TestPlatform platform;
    private static Map<Type, Object> hers;
    private static List<Object> scopesOfAlice;

    @BeforeAll
    static void fill() throws SQLException {
        platform = TestPlatform.fresh();
        TownForTests town = TownForTests.of(platform, 2);
        String account = town.accounts().getFirst();
        String owner = town.owners().getFirst();
        String machine = town.machines().getFirst();
        hers = new HashMap<>(
                Map.of(int.class, 10, short.class, ask("quarter from machine_data.data_key", "machine", machine)));
        id("MachineId", machine);
        id("DataKeyId", ask("id from machine_data.data_key", "machine", machine));
        id("ReadingId", ask("id from machine_data.reading", "machine", machine));
        id("SubAccountId", ask("sub_account_id from customer.share", "account_id", account));
        id("ShareId", ask("id from customer.share", "account_id", account));
        Object login = id("LoginId", ask("holder from customer.account", "id", account));
        byte[] identity = (byte[]) ask("identity from machine_data.machine", "id", machine);
        hers.put(byte[].class, identity);
        hers.put(LocalDate.class, LocalDate.of(2026, 4, 1));
        id("CommunicatorId", ask("id from customer.communicator", "account_id", account));
        byte[] mail = (byte[]) ask("mail_index from customer.login", "id", ((LoginId) login).value());
        byte[] thumbprint = (byte[]) ask("thumbprint from customer.communicator", "account_id", account);
        id("SessionId", platform.token((LoginId) login).getClaimAsString("sid"));
        insert("customer.bounce (mail_index, expires_at, sealed) values (?, now(), 'x')", mail);
        String id = ((LoginId) login).value().toString();
        insert("customer.passkey (hash, login_id, sealed) values (?, '" + id + "', 'x')", mail);
        insert(
                "customer.registration (mail_index, id, expires_at, sealed) values (?, '" + LINK + "', now(), '')",
                mail);
        insert(
                "customer.link (sealed, id, login_id, expires_at) values (?, '" + LINK + "', '" + id + "', now())",
                mail);
        // One name for the machine and the code: the stores are asked with the same bytes.
        insert(
                "customer.claim_code (hash, account_id, expires_on, sealed) values (?, '" + account
                        + "', '2026-05-01', 'x')",
                identity);
        MachineGroupId group = (MachineGroupId) id("MachineGroupId", UUID.randomUUID());
        insert(
                "customer.machine_group (sealed, account_id, id) values (?, '" + account + "', '" + group.value()
                        + "')",
                mail);
        insert("machine_data.health (sealed, owner, communicator) values (?, '" + owner + "', '" + LINK + "')", mail);
        scopesOfAlice = List.of(
                OwnerScope.whole(new OwnerId(UUID.fromString(owner))),
                new AccountScope(new AccountId(UUID.fromString(account))),
                LoginScope.of((LoginId) login),
                LoginScope.ofMailIndex(mail),
                LoginScope.ofLink(LINK),
                LoginScope.ofClaim(identity),
                LoginScope.ofThumbprint(thumbprint));
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    static Stream<Method> questions() {
        return stores().flatMap(store -> Arrays.stream(store.getDeclaredMethods()))
                .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !COMMAND.matcher(method.getName()).matches())
                .filter(method -> !OF_NOBODY.contains(method.getParameterTypes()[0]))
                .sorted(Comparator.comparing(Method::toString));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void seesNothingOfAnotherOwner(Method question) throws Exception {
        byte[] random = new byte[32];
        List<Object> scopes = List.of(
                OwnerScope.whole(new OwnerId(UUID.randomUUID())),
                new AccountScope(new AccountId(UUID.randomUUID())),
                LoginScope.of(new LoginId(UUID.randomUUID())),
                LoginScope.ofMailIndex(random),
                LoginScope.ofLink(UUID.randomUUID()),
                LoginScope.ofClaim(random),
                LoginScope.ofThumbprint(random));

        assertThat(answers(question, scopesOfAlice)).as("what Alice sees").isNotEmpty();
        assertThat(answers(question, scopes)).as("what somebody else sees").isEmpty();
    }

    @Test
    void everyStoreIsAsked() {
        Set<Class<?>> asked =
                Set.copyOf(questions().map(Method::getDeclaringClass).toList());

        assertThat(stores().filter(store -> !asked.contains(store)).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(UNASKED);
    }

    private static Stream<Class<?>> stores() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.datacommunicator.platform")
                        .stream()
                        .filter(type -> type.getSimpleName().endsWith("Store"))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .map(JavaClass::reflect);
    }

    /** Of all scopes that the method takes: a Login's comes by id, by address and by key. */
    private static List<Object> answers(Method question, List<Object> scopes) throws Exception {
        Object store = store(question.getDeclaringClass());
        question.setAccessible(true);
        return Flux.fromIterable(scopes)
                .filter(scope -> question.getParameterTypes()[0].isInstance(scope))
                .concatMap(scope -> Flux.from(asked(store, question, scope)).map(Object.class::cast))
                .filter(answer -> !answer.equals(0L)) // a count of nothing
                .collectList()
                .block();
    }

    private static Publisher<?> asked(Object store, Method question, Object scope) {
        Type[] types = question.getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        arguments[0] = scope;
        for (int i = 1; i < types.length; i++) {
            arguments[i] = of(types[i], question.getParameters()[i].getName());
        }
        try {
            return (Publisher<?>) question.invoke(store, arguments);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(question.toString(), broken);
        }
    }

    private static Object store(Class<?> type) throws Exception {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                .map(platform::part)
                .toArray());
    }

    /** The value of Alice's for a parameter. */
    private static Object of(Type type, String name) {
        if (hers.containsKey(type)) {
            return hers.get(type);
        }
        if (type == Instant.class) {
            return Instant.parse(name.equals("from") ? "2000-01-01T00:00:00Z" : "2100-01-01T00:00:00Z");
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(of(list.getActualTypeArguments()[0], name));
        }
        if (type instanceof Class<?> values && values.isRecord()) {
            return record(values);
        }
        throw new AssertionError("what of Alice's is a " + type.getTypeName() + "? Say it in StoresTests.fill");
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> of(component.getGenericType(), component.getName()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(type.getName(), broken);
        }
    }

    private static Object id(String type, Object value) {
        try {
            Class<?> id = Class.forName("io.datacommunicator.platform.id." + type);
            Object made = id.getConstructor(UUID.class).newInstance(UUID.fromString(value.toString()));
            hers.put(id, made);
            return made;
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(type, broken);
        }
    }

    private static Object ask(String what, String column, Object value) throws SQLException {
        try (var superuser = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.SUPERUSER));
                var statement = superuser.prepareStatement(
                        "select " + what + " where " + column + " = ?::uuid order by 1 limit 1")) {
            statement.setString(1, value.toString());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("nothing: " + what);
                }
                Object found = row.getObject(1);
                return found instanceof Integer number ? (Object) number.shortValue() : found;
            }
        }
    }

    private static void insert(String into, byte[] value) throws SQLException {
        try (var superuser = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.SUPERUSER));
                var statement = superuser.prepareStatement("insert into " + into)) {
            statement.setBytes(1, value);
            statement.executeUpdate();
        }
    }
}
