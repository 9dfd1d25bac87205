package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.MachineAlias;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.OwnerId;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What ties an account to its holder and its machine data; stands sealed in the account row and nowhere else.
 *
 * @param since when the account was made
 * @param aliases from an id of the one side to its name on the other
 */
public record AccountLink(OwnerId owner, LoginId holder, Instant since, UnaryOperator<UUID> aliases) {
    public MachineAlias aliasOf(MachineId machine) {
        return new MachineAlias(aliases.apply(machine.value()));
    }

    @Override
    public String toString() {
        return "AccountLink";
    }
}
