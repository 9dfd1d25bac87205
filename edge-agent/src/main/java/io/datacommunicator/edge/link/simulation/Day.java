package io.datacommunicator.edge.link.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** The drinks people want on one day, in order of time; the same for the same seed and date. */
record Day(LocalDate date, List<Wish> wishes, boolean somebodyCares) {

    /** Parts of the day that people drink in: share, middle, spread in minutes. */
    private static final List<Peak> PEAKS = List.of(
            new Peak(0.42, LocalTime.of(8, 20), 40),
            new Peak(0.18, LocalTime.of(10, 5), 25),
            new Peak(0.24, LocalTime.of(13, 10), 40),
            new Peak(0.16, LocalTime.of(15, 40), 60));

    private static final int EARLIEST = 6 * 60;
    private static final int LATEST = 19 * 60;
    private static final double CARE_CHANCE = 0.45;

    Day {
        wishes = List.copyOf(wishes);
    }

    static Day of(LocalDate date, long seed, Habits habits) {
        var random = new SplittableRandom(seed ^ date.toEpochDay() * 0x9E3779B97F4A7C15L);
        int count = count(date, habits, random);
        var wishes = new ArrayList<Wish>(count);
        for (int i = 0; i < count; i++) {
            wishes.add(new Wish(minute(random), random.nextDouble()));
        }
        wishes.sort(Wish.IN_TIME);
        return new Day(date, wishes, random.nextDouble() < CARE_CHANCE);
    }

    private static int count(LocalDate date, Habits habits, SplittableRandom random) {
        int mean = date.getDayOfWeek() == DayOfWeek.SATURDAY
                ? habits.drinksOnWeekend()
                : date.getDayOfWeek() == DayOfWeek.SUNDAY ? habits.drinksOnWeekend() / 2 : habits.drinksOnWeekday();
        return (int) Math.max(0, Math.round(mean + random.nextGaussian() * Math.sqrt(mean)));
    }

    private static int minute(SplittableRandom random) {
        double pick = random.nextDouble();
        for (var peak : PEAKS) {
            pick -= peak.share();
            if (pick < 0) {
                double minute = peak.middle().toSecondOfDay() / 60.0 + random.nextGaussian() * peak.spread();
                return (int) Math.clamp(minute, EARLIEST, LATEST);
            }
        }
        return LATEST;
    }

    /** Somebody wants a drink: when, in minutes of the day, and which, as a share of all that were ever made. */
    record Wish(int minute, double taste) {
        private static final Comparator<Wish> IN_TIME = Comparator.comparingInt(Wish::minute);
    }

    private record Peak(double share, LocalTime middle, int spread) {}
}
