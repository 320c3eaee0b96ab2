package dev.careerconversations.api.http;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a property of an answer that remarks on its state and is no part of it, such as hints in the reader's language. Who
 * reads it in another language gets another entity tag, so that 304 is told to those alone who have just that; a change that
 * is based on either tag is based on the same state.
 */
@JacksonAnnotation
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Untagged {}
