package io.datacommunicator.ui.state;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import java.time.Duration;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** Says in passing what was done, or why it was not. */
public final class Toast {

    private static final Duration TIME_TO_READ = Duration.ofSeconds(6);
    private static final Duration TIME_TO_UNDO = Duration.ofSeconds(10);

    private Toast() {}

    public static void said(String text) {
        show(TIME_TO_READ, new Notification(), text(text));
    }

    /** Something that was done can be taken back while this stands. */
    public static void undoable(String text, Supplier<Mono<Void>> back, Runnable undone) {
        Notification notice = new Notification();
        Button undo = new Button(
                translate("edit.undo"),
                _ -> new Delivery(notice)
                        .of(
                                back.get().thenReturn(text),
                                _ -> {
                                    notice.close();
                                    undone.run();
                                },
                                failure -> {
                                    notice.removeAll();
                                    notice.add(text(translate(failure.code().textKey())));
                                }));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        show(TIME_TO_UNDO, notice, text(text), undo);
    }

    /** Says why something was not done, and what helps where a sign-in does. */
    public static void refused(PlatformFailure failure) {
        switch (failure.code()) {
            case STEP_UP_REQUIRED -> new StepUpDialog().open();
            case UNAUTHENTICATED ->
                show(
                        Duration.ZERO,
                        new Notification(),
                        text(translate(failure.code().textKey())),
                        FreshSignIn.link());
            case NOT_FOUND, UNAVAILABLE, INVALID, CONFLICT, LIMIT_EXCEEDED, TOO_OFTEN, INTERNAL ->
                said(translate(failure.code().textKey()));
        }
    }

    private static Span text(String text) {
        Span said = new Span(text);
        said.addClassName("notice-text");
        return said;
    }

    private static void show(Duration time, Notification notice, Component... content) {
        notice.add(content);
        notice.setDuration((int) time.toMillis());
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.open();
    }
}
