package io.datacommunicator.platform.notice;

import org.springframework.web.util.HtmlUtils;

/** A piece of a letter. */
sealed interface Block {
    String plain();

    String html();

    record Paragraph(String text) implements Block {
        @Override
        public String plain() {
            return text;
        }

        @Override
        public String html() {
            return "<p>" + escape(text) + "</p>";
        }
    }

    record Button(String label, String link) implements Block {
        @Override
        public String plain() {
            return label + ":\n" + link;
        }

        @Override
        public String html() {
            return "<p class=\"way\"><a class=\"button\" href=\"" + escape(link) + "\">" + escape(label) + "</a></p>";
        }
    }

    /** Something to type or paste. */
    record Code(String code) implements Block {
        @Override
        public String plain() {
            return code;
        }

        @Override
        public String html() {
            return "<p class=\"code\">" + escape(code) + "</p>";
        }
    }

    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
