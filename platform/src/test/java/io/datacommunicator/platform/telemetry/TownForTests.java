package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.access.ProofsForTests;
import io.datacommunicator.platform.access.ShareTerms;
import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.account.Accounts;
import io.datacommunicator.platform.account.NewHolder;
import io.datacommunicator.platform.communicator.AskedEnrolment;
import io.datacommunicator.platform.communicator.BoxFacts;
import io.datacommunicator.platform.communicator.Enrolments;
import io.datacommunicator.platform.communicator.RefreshTokens;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.machine.Machines;
import io.datacommunicator.platform.machine.MachinesForTests;
import io.datacommunicator.platform.testing.Planted;
import io.datacommunicator.platform.testing.SharesForTests;
import io.datacommunicator.platform.testing.TestPlatform;
import io.datacommunicator.schema.catalogue.Language;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A platform in use: accounts in a known order, each with a communicator and a machine. The first three have two
 * machines with names and places, ten readings of each, and shares. Remembers every value that must not stand anywhere
 * in clear.
 */
public final class TownForTests {
    private static final int LARGE_ACCOUNTS = 3;
    private static final Instant FIRST_DAY = Instant.parse("2026-03-20T05:17:42.123456Z");

    private final TestPlatform platform;
    private final List<Planted> secrets = new ArrayList<>();
    private final List<String> owners = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();
    private final List<String> machines = new ArrayList<>();

    private TownForTests(TestPlatform platform) {
        this.platform = platform;
    }

    public static TownForTests of(TestPlatform platform, int accounts) {
        TownForTests town = new TownForTests(platform);
        for (int number = 0; number < accounts; number++) {
            Caller.Person holder = town.open(number);
            town.use(holder, number);
        }
        town.secrets.add(Planted.bytes("MAC address", new byte[] {0x00, 0x1b, 0x44, 0x11, 0x3a, (byte) 0xb7}));
        town.secrets.add(Planted.text("MAC address", "00:1b:44:11:3a:b7"));
        // What sealed content would show if it were not sealed.
        for (String word : List.of("serialNumber", "mailAddress", "macAddress", "takenAt", "aliasKey", "CLEANING")) {
            town.secrets.add(Planted.text("the word " + word, word));
        }
        return town;
    }

    public List<Planted> secrets() {
        return List.copyOf(secrets);
    }

    /** In the order in which their accounts were made. */
    public List<String> owners() {
        return List.copyOf(owners);
    }

    /** In the order in which they were made. */
    public List<String> accounts() {
        return List.copyOf(accounts);
    }

    /** The first machine of each account, in the order of the accounts. */
    public List<String> machines() {
        return List.copyOf(machines);
    }

    private Caller.Person open(int number) {
        String name = "Holder Hofer-" + number;
        String mail = "hofer." + number + "@mail.example.com";
        Instant since = TestPlatform.SINCE.plus(Duration.ofDays(number));
        var opened = platform.part(Accounts.class)
                .open(new NewHolder(name, mail, "correct horse battery " + number, Language.DE, since))
                .block();
        Caller.Person holder = ProofsForTests.person(opened.holder(), opened.account());
        accounts.add(opened.account().value().toString());
        owners.add(platform.part(Permissions.class)
                .mayManage(holder)
                .block()
                .owner()
                .owner()
                .value()
                .toString());
        secrets.add(Planted.text("name of a person", name));
        secrets.add(Planted.text("mail address", mail));
        secrets.add(Planted.text("password", "correct horse battery " + number));
        return holder;
    }

    private void use(Caller.Person holder, int number) {
        boolean large = number < LARGE_ACCOUNTS;
        Caller.Device box = platform.communicator(holder);
        leaveCodes(holder, number);
        upload(box, 10 * number, number, large ? 10 : 1);
        List<VisibleMachine> first =
                platform.part(Machines.class).visibleTo(holder).block();
        machines.add(first.getFirst().id().value().toString());
        if (large) {
            upload(box, 10 * number + 1, number, 10);
            platform.part(Machines.class)
                    .visibleTo(holder)
                    .block()
                    .forEach(machine -> describe(holder, number, machine));
            share(holder, first.getFirst());
        }
    }

    /** A code nobody has used yet, a box nobody has let in yet, and one that keeps its token. */
    private void leaveCodes(Caller.Person holder, int number) {
        String place = "Anlieferung Haus " + number;
        secrets.add(Planted.text("claim code", platform.claimCode(holder)));
        AskedEnrolment asked = platform.part(Enrolments.class)
                .ask(thumbprint(number), new BoxFacts("02:00:5e:10:%02x:02".formatted(number), place))
                .block();
        secrets.add(Planted.text("device code", asked.deviceCode()));
        secrets.add(Planted.text("user code", asked.userCode()));
        secrets.add(Planted.text("place of a box", place));
        String key = thumbprint(1_000 + number);
        String token = platform.enrol(platform.claimCode(holder), key);
        platform.part(RefreshTokens.class).holder(token, key).block();
        secrets.add(Planted.text("refresh token", token));
    }

    private static String thumbprint(int number) {
        byte[] key = new byte[32];
        new Random(number).nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    private void upload(Caller.Device box, int serial, int hours, int days) {
        UploadedReading.Identity identity = identity(serial);
        List<UploadedReading> readings = IntStream.range(0, days)
                .mapToObj(day -> reading(identity, FIRST_DAY.plus(Duration.ofHours(24 * day + hours))))
                .toList();
        List<Receipt> receipts =
                platform.part(Intake.class).accept(box, readings).block();
        if (!receipts.stream().allMatch(receipt -> receipt instanceof Receipt.Accepted)) {
            throw new IllegalStateException("not stored: " + receipts);
        }
    }

    private void share(Caller.Person holder, VisibleMachine machine) {
        var shares = new SharesForTests(platform);
        var terms = new ShareTerms(
                Set.of(SharedField.COUNTERS, SharedField.NAME), FIRST_DAY, null, TestPlatform.SINCE, null);
        shares.share(shares.recipientOf(holder), terms, machine.id());
        shares.share(shares.recipientOf(holder), terms);
    }

    private UploadedReading.Identity identity(int number) {
        var identity = new UploadedReading.Identity(15326, 53313, 51966 + number, LocalDate.of(2019, 10, 7));
        secrets.add(Planted.number("serial number", identity.serialNumber()));
        secrets.add(Planted.bytes(
                "what a machine says of itself",
                ByteBuffer.allocate(12)
                        .putInt(identity.articleNumber())
                        .putInt(identity.machineNumber())
                        .putInt(identity.serialNumber())
                        .array()));
        return identity;
    }

    private UploadedReading reading(UploadedReading.Identity machine, Instant takenAt) {
        long made = 48_151_623 + takenAt.getEpochSecond() % 1_000_000;
        secrets.add(Planted.number("counter", made));
        UploadedReading usual = UploadsForTests.reading(machine, takenAt);
        return new UploadedReading(
                id(takenAt).toString(),
                takenAt,
                usual.link(),
                machine,
                List.of(new UploadedReading.Counter(0, made), new UploadedReading.Counter(2, made / 3)),
                usual.maintenanceCounters(),
                usual.maintenanceProgress(),
                usual.alarms(),
                List.of(new UploadedReading.Frame("status", "2a40000000040008")),
                new UploadedReading.Location(47.498712, 8.723456));
    }

    private void describe(Caller.Person holder, int number, VisibleMachine machine) {
        String name = "Kaffeeküche " + number + "/" + machine.serialNumber();
        double latitude = 46.948271 + number / 100.0;
        Map<String, Object> place = Map.of(
                "label", "Empfang Haus " + number, "town", "Winterthur", "latitude", latitude, "longitude", 7.451451);
        MachinesForTests.change(platform, holder, machine, Map.of("name", name, "place", place));
        secrets.add(Planted.text("name of a machine", name));
        secrets.add(Planted.text("label of a place", "Empfang Haus " + number));
        secrets.add(Planted.text("town", "Winterthur"));
        secrets.add(Planted.text("raw frame", "2a40000000040008"));
        for (double degrees : new double[] {latitude, 7.451451, 47.498712, 8.723456}) {
            secrets.add(Planted.degrees("coordinate", degrees));
        }
    }

    /** Random as a communicator makes it. */
    private static UUID id(Instant takenAt) {
        UUID random = UUID.randomUUID();
        long high = (takenAt.toEpochMilli() << 16) | 0x7000L | (random.getMostSignificantBits() & 0xFFF);
        return new UUID(high, random.getLeastSignificantBits());
    }
}
