/** Asks of every operation whatever the document allows, and what it does not, and compares the answers with it. */
package dev.careerconversations.api.contract;
