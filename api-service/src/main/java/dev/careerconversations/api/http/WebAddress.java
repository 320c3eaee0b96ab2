package dev.careerconversations.api.http;

/** What an address of the web may look like where people type one. */
public final class WebAddress {

    /**
     * Any address that has no space, no control, and nothing that cannot be seen or that turns round what stands beside it: it is
     * shown to others, in mails and calendars, too.
     */
    public static final String FORM =
            "https?://[^\\s\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]+";

    private WebAddress() {}
}
