package dev.careerconversations.api.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Provides the time that requests are counted by. It only ever runs forward: people stay welcome when the wall clock is set back. */
class ElapsedTime {

    @Produces
    @Singleton
    TimeMeter elapsedTime() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
