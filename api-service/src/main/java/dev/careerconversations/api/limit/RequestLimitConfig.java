package dev.careerconversations.api.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests one person may send to one replica. */
@ConfigMapping(prefix = "career.request-limit")
interface RequestLimitConfig {

    /** Requests that one person may send at once; as many come back, evenly, in each minute. */
    @WithDefault("600")
    int perMinute();

    /** Of how many people one replica keeps count. Beyond that those who were quiet longest start anew. */
    @WithDefault("100000")
    int people();
}
