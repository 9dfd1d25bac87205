package io.datacommunicator.ui.machine;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.state.Toast;

/** Changes what the owner says about a machine; a change can be taken back while its notice stands. */
final class MachineEditing {

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
        Toast.undoable(translate("edit.saved"), () -> client.change(MachineChange.none(before)), changed);
    }
}
