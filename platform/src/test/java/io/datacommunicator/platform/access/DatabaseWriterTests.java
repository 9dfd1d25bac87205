package io.datacommunicator.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.account.Logins;
import io.datacommunicator.platform.encryption.MachineIdentity;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.machine.Machines;
import io.datacommunicator.platform.testing.SharesForTests;
import io.datacommunicator.platform.testing.SharesForTests.Recipient;
import io.datacommunicator.platform.testing.TestPlatform;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

/** Mallory can write any row of the database and has no keys: he gets nobody's data by it. */
class DatabaseWriterTests {
    private static final ShareTerms NAMES = new ShareTerms(Set.of(SharedField.NAME), null, null, null, null);
    private static final String PASSWORD = "correct horse battery";

    private static TestPlatform platform;
    private static Permissions permissions;
    private static Callers callers;
    private static SharesForTests shares;
    private String name;
    private Caller.Person alice;
    private Caller.Person mallory;
    private Caller.Device box;
    private MachineRef lobby;

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh();
        permissions = platform.part(Permissions.class);
        callers = platform.part(Callers.class);
        shares = new SharesForTests(platform);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @BeforeEach
    void enrol() {
        name = UUID.randomUUID().toString();
        alice = platform.holder("alice-" + name);
        mallory = platform.holder("mallory-" + name);
        box = platform.communicator(alice);
        lobby = new MachineRef(
                box.scope().owner(),
                platform.part(Machines.class)
                        .arrived(box, new MachineIdentity(15326, 53313, 1, null))
                        .block());
    }

    @Test
    void anAccountIsNotHisBecauseHisLoginNamesIt() throws SQLException {
        write("update customer.login set account_id = '%s' where id = '%s'".formatted(account(alice), login(mallory)));

        Caller forged = person(mallory);

        assertViolated(permissions.mayManage(forged), "customer.login.account_id");
        assertViolated(permissions.mayRead(forged, lobby), "customer.login.account_id");
        assertViolated(permissions.mayRead(forged).then(), "customer.login.account_id");
    }

    @Test
    void anAccountIsNotHisBecauseItsRowNamesHimHolder() throws SQLException {
        write(("update customer.account set holder = '%2$s' where id = '%1$s';"
                        + "update customer.login set account_id = '%1$s' where id = '%2$s'")
                .formatted(account(alice), login(mallory)));

        assertViolated(permissions.mayManage(person(mallory)), "customer.login.account_id");
    }

    @Test
    void hisPasswordDoesNotOpenHerLogin() throws SQLException {
        write(("update customer.login set credentials = mine.credentials, key_name = mine.key_name,"
                        + " wrapped_key = mine.wrapped_key from customer.login mine"
                        + " where customer.login.id = '%s' and mine.id = '%s'")
                .formatted(login(alice), login(mallory)));

        assertViolated(
                platform.part(Logins.class).signIn("alice-" + name + "@example.com", PASSWORD),
                "customer.login.credentials");
    }

    @Test
    void aSubAccountIsNotHisBecauseItsRowNamesHim() throws SQLException {
        Recipient bob = shares.recipientOf(alice);
        shares.share(bob, NAMES, lobby.machine());
        write("update customer.sub_account set login_id = '%s' where id = '%s'"
                .formatted(login(mallory), bob.subAccount().value()));

        assertThat(permissions.mayRead(bob.caller(), lobby).block()).isNotNull();
        assertViolated(permissions.mayRead(person(mallory), lobby), "customer.sub_account.login_id");
    }

    @Test
    void aSubAccountOfHisOwnIsNoneOfHers() throws SQLException {
        Recipient eve = shares.recipientOf(mallory);
        write("update customer.sub_account set account_id = '%s' where id = '%s'"
                .formatted(account(alice), eve.subAccount().value()));

        assertViolated(
                permissions.mayRead(ProofsForTests.recipient(eve.login(), eve.subAccount(), alice.own()), lobby),
                "customer.sub_account.sealed");
    }

    @Test
    void aShareForAnotherIsNotHis() throws SQLException {
        Recipient bob = shares.recipientOf(alice);
        Recipient eve = shares.recipientOf(alice);
        var share = shares.share(bob, NAMES, lobby.machine());
        write("update customer.share set sub_account_id = '%s' where id = '%s'"
                .formatted(eve.subAccount().value(), share.value()));

        assertViolated(permissions.mayRead(eve.caller(), lobby), "customer.share.sub_account_id");
    }

    @Test
    void theTermsOfAnotherShareAreNotIts() throws SQLException {
        Recipient eve = shares.recipientOf(alice);
        var narrow = shares.share(eve, NAMES, lobby.machine());
        var wide = shares.share(eve, NAMES);
        write(("update customer.share set sealed = wide.sealed from customer.share wide"
                        + " where customer.share.id = '%s' and wide.id = '%s'")
                .formatted(narrow.value(), wide.value()));

        assertViolated(permissions.mayRead(eve.caller(), lobby), "customer.share.sealed");
    }

    @Test
    void aKeyOfHisIsNoCommunicatorOfHers() throws SQLException {
        byte[] thumbprint = new byte[32];
        write("update customer.communicator set thumbprint = decode('%064x', 'hex') where id = '%s'"
                .formatted(0, box.communicator().value()));

        assertViolated(callers.of(token(thumbprint)), "customer.communicator.thumbprint");
    }

    private static Caller person(Caller.Person person) {
        return callers.of(platform.token(person.login())).block();
    }

    private static Jwt token(byte[] thumbprint) {
        return Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject(Base64.getUrlEncoder().withoutPadding().encodeToString(thumbprint))
                .claim("kind", "communicator")
                .build();
    }

    private static UUID login(Caller.Person person) {
        return person.login().value();
    }

    private static UUID account(Caller.Person person) {
        return person.own().value();
    }

    private static void assertViolated(Mono<?> question, String place) {
        assertThatThrownBy(question::block)
                .isInstanceOfSatisfying(
                        Failure.IntegrityViolated.class,
                        violated -> assertThat(violated.place()).isEqualTo(place));
    }

    private static void write(String sql) throws SQLException {
        try (var superuser = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.SUPERUSER));
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
