/** What the worker's tests share: a database as in production, a fixture that speaks the domain, a mail server that fails on order. */
@NullMarked
package dev.careerconversations.worker.support;

import org.jspecify.annotations.NullMarked;
