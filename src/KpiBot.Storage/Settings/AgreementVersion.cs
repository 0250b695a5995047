using KpiBot.Agreements;
using NodaTime;

namespace KpiBot.Storage.Settings;

/// <summary>What a workspace had agreed from an instant until the next version.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="At">When it came into force.</param>
/// <param name="By">Who changed it, and where the caller says so, why.</param>
/// <param name="Agreement">The whole agreement.</param>
public sealed record AgreementVersion(int Number, Instant At, string By, Agreement Agreement);
