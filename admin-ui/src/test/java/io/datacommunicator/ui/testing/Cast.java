package io.datacommunicator.ui.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The machines that tests and demonstrations look at. */
public final class Cast {

    private Cast() {}

    /** Machines, sessions and communicators of a person with some of everything. */
    public static void all(FakePlatform platform, Instant now) {
        platform.add(lobby(now));
        platform.add(unnamed(now));
        platform.add(stranger(now));
        platform.person().signedIn("here", "Firefox", "Linux", now.minusSeconds(600), true);
        platform.person().signedIn("phone", "Safari", "iOS", now.minus(Duration.ofDays(3)), false);
        platform.communicators()
                .add("bern", "Bern, Bundesplatz", "Second floor, by the lift", "ACTIVE", now.minusSeconds(4000));
        platform.communicators().add("thun", "Thun", null, "AWAITED", null);
        platform.communicators().add("biel", "Biel, old office", "Storage", "REVOKED", now.minus(Duration.ofDays(90)));
    }

    /** An office machine, named, with some work ahead. */
    public static FakeMachine lobby(Instant now) {
        return FakeMachine.aMachine("lobby-1")
                .named("Lobby")
                .at("Ground floor, by the stairs", "Bern")
                .model("E8", "EF533", 15_371, 4711)
                .read(now.minus(Duration.ofHours(3)), 12_345)
                .made(0x02, words("Espresso", "Espresso", "Espresso", "Espresso"), 4_120)
                .made(0x03, words("Coffee", "Kaffee", "Café", "Caffè"), 5_480)
                .made(0x04, words("Cappuccino", "Cappuccino", "Cappuccino", "Cappuccino"), 1_310)
                .made(
                        0x06,
                        words("Espresso macchiato", "Espresso Macchiato", "Espresso macchiato", "Espresso macchiato"),
                        240)
                .made(0x07, words("Latte macchiato", "Latte Macchiato", "Latte macchiato", "Latte macchiato"), 985)
                .made(0x0D, words("Hot water", "Heisswasser", "Eau chaude", "Acqua calda"), 640)
                .made(0x11, words("Milk foam", "Milchschaum", "Mousse de lait", "Schiuma di latte"), 88)
                .made(0x29, words("Two espressi", "Zwei Espressi", "Deux espressos", "Due espressi"), 310)
                .made(0x2D, null, 12)
                .made(0x2E, null, 0)
                .maintenance("CLEANING", 104, "DUE", 61)
                .maintenance("DESCALING", 83, "SOON", 9)
                .maintenance("FILTER_CHANGE", 35, "FINE", 14)
                .alarm(
                        13,
                        words("Cleaning due", "Reinigung fällig", "Nettoyage nécessaire", "Pulizia necessaria"),
                        "MAINTENANCE",
                        now.minus(Duration.ofDays(2)))
                .pastAlarm(
                        1,
                        words("Fill water", "Wasser füllen", "Remplir l’eau", "Riempire l’acqua"),
                        "BLOCKING",
                        now.minus(Duration.ofDays(6)),
                        now.minus(Duration.ofDays(5)))
                .pastAlarm(
                        2,
                        words("Empty tray", "Schale leeren", "Vider le bac", "Svuotare la vaschetta"),
                        "BLOCKING",
                        now.minus(Duration.ofDays(9)),
                        now.minus(Duration.ofDays(8)));
    }

    /** A machine its owner has not named, stopped. */
    public static FakeMachine unnamed(Instant now) {
        return FakeMachine.aMachine("unnamed-2")
                .model("Z10", "EF545", 15_348, 815)
                .read(now.minus(Duration.ofMinutes(12)), 873)
                .made(0x02, words("Espresso", "Espresso", "Espresso", "Espresso"), 410)
                .made(0x03, words("Coffee", "Kaffee", "Café", "Caffè"), 463)
                .maintenance("CLEANING", 20, "FINE", 4)
                .alarm(
                        1,
                        words("Fill water", "Wasser füllen", "Remplir l’eau", "Riempire l’acqua"),
                        "BLOCKING",
                        now.minus(Duration.ofMinutes(12)))
                .alarm(37, null, "UNKNOWN", now.minus(Duration.ofDays(1)));
    }

    /** A machine the catalogue does not know, in good order. */
    public static FakeMachine stranger(Instant now) {
        return FakeMachine.aMachine("stranger-3")
                .named("Workshop")
                .at(null, "Thun")
                .article(99_999)
                .read(now.minus(Duration.ofDays(4)), 52_001)
                .maintenance("DESCALING", 12, "FINE", 30);
    }

    private static Map<String, String> words(String en, String de, String fr, String it) {
        return Map.of("EN", en, "DE", de, "FR", fr, "IT", it);
    }
}
