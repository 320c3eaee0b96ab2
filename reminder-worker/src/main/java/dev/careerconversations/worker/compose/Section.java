package dev.careerconversations.worker.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is good to know beside the topics of a digest.
 *
 * @param more says that there is more than is listed; null if there is not
 */
record Section(String title, List<Link> entries, @Nullable String more) {}
