/** What the tests of the worker stand on: a migrated PostgreSQL, a mail catcher, and a fixture that speaks the domain. */
package dev.careerconversations.worker.support;
