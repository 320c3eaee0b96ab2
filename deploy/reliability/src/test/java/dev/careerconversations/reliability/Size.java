package dev.careerconversations.reliability;

/** How much of everything: the short version runs in every build, the full one yields the figures. */
final class Size {

    private Size() {}

    static boolean full() {
        return Boolean.getBoolean("reliability.full");
    }

    static int of(int full, int small) {
        return full() ? full : small;
    }
}
