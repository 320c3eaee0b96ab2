package dev.careerconversations.worker.compose;

/**
 * Where a reader can go.
 *
 * @param text what awaits them there, or what happens
 */
record Link(String text, String url) {}
