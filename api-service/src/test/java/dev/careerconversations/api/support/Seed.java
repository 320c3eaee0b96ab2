package dev.careerconversations.api.support;

import java.util.Random;

/** Where tests that draw at random begin: the same everywhere, so that a build fails for what was changed and not by luck. */
public final class Seed {

    private static final long EVERYWHERE = 20_261_125;

    private Seed() {}

    /** @param property a system property that is a number, or "random" for a search of what nobody has seen yet */
    public static long of(String property) {
        String wanted = System.getProperty(property, String.valueOf(EVERYWHERE));
        long seed = wanted.equals("random") ? new Random().nextLong() : Long.parseLong(wanted);
        System.out.println("Drawn with -D" + property + "=" + seed);
        return seed;
    }
}
