package dev.careerconversations.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource that is called by a link which is itself the permission: by mail programs, browsers and calendars, not by
 * clients of the API. What such links are lengthened with on their way through mail is overlooked.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PublicLink {

    /** Below which all of them lie, beside {@code /api}. */
    String PATHS = "/(unsubscribe|calendar)/.*";
}
