package io.datacommunicator.ui.machine;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import java.time.Duration;

/** Changes what the owner says about a machine; a change can be taken back while its notice stands. */
final class MachineEditing {

    private static final Duration TIME_TO_UNDO = Duration.ofSeconds(10);

    private final MachineClient client;
    private final Runnable changed;

    MachineEditing(MachineClient client, Runnable changed) {
        this.client = client;
        this.changed = changed;
    }

    void open(Machine machine) {
        MachineForm form = new MachineForm(machine);
        Delivery saving = new Delivery(form);
        form.onSave(change ->
                saving.of(client.change(change).thenReturn(change), _ -> saved(form, machine), form::refused));
        form.open();
    }

    private void saved(MachineForm form, Machine before) {
        form.close();
        changed.run();
        Notification notice = new Notification();
        Button undo = new Button(translate("edit.undo"), _ -> undo(notice, before));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Span said = new Span(translate("edit.saved"));
        said.addClassName("notice-text");
        show(notice, said, undo);
    }

    private void undo(Notification notice, Machine before) {
        MachineChange back = MachineChange.none(before);
        new Delivery(notice)
                .of(client.change(back).thenReturn(back), _ -> undone(notice), failure -> failed(notice, failure));
    }

    private void undone(Notification notice) {
        notice.close();
        changed.run();
    }

    private static void failed(Notification notice, PlatformFailure failure) {
        notice.removeAll();
        notice.add(new Span(translate(failure.code().textKey())));
    }

    private static void show(Notification notice, Span said, Button undo) {
        notice.add(said, undo);
        notice.setDuration((int) TIME_TO_UNDO.toMillis());
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.open();
    }
}
