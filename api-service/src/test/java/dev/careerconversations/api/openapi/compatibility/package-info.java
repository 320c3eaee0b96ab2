/** Clients of the last release keep working: what the document says now is compared with what it said then. */
package dev.careerconversations.api.openapi.compatibility;
