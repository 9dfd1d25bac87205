package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.AccountState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an account is in its life.
 *
 * @param closingUntil the first day, in UTC, on which it will be erased; null unless it is closing
 */
record AccountLife(AccountState state, @Nullable LocalDate closingUntil) {}
