/** What the tests of the API stand on: real back ends, a clock that can be set, and a fixture that speaks the domain. */
package dev.careerconversations.api.support;
