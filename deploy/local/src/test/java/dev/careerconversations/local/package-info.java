/** End to end: both packaged services as processes, the way an operator and a user see them. */
package dev.careerconversations.local;
