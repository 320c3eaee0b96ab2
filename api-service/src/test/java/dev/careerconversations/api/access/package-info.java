/** The permission matrix: every operation of the OpenAPI document, called by everybody who should and should not. */
package dev.careerconversations.api.access;
