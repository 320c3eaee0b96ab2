/**
 * What both services need around them, startable from Java on free ports: PostgreSQL with the four roles of
 * {@code deploy/database/roles.sql}, a mail catcher, an OpenID Connect server. For tests and the local stack only.
 */
@NullMarked
package dev.careerconversations.backends;

import org.jspecify.annotations.NullMarked;
