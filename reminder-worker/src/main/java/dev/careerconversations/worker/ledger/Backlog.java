package dev.careerconversations.worker.ledger;

import java.time.Duration;
import java.util.Map;

/**
 * What waits, and what is in trouble, as the database has it: the same for every worker.
 *
 * @param due notices whose time has come and that are in no email yet, and emails that wait for their turn or are being sent
 * @param oldest how long the oldest of them has waited; zero if there is none
 * @param lateFollowUps follow-ups that were due an hour ago and more, and are not settled: those that go out by themselves have
 *     missed their deadline
 * @param troubled how many emails are FAILED, DEAD and QUARANTINED and wait for an operator
 * @param stopped whether operators have stopped sending, wholly or but for what waited
 */
public record Backlog(long due, Duration oldest, long lateFollowUps, Map<String, Long> troubled, boolean stopped) {}
