using System.Collections.Immutable;

namespace KpiBot.Crm;

/// <summary>
/// One row of a source, in our words. No record has a place for a person's name, e-mail, phone, address or notes:
/// what is not kept cannot leak. (An owner is a member of the own team and is kept by display name.)
/// </summary>
public abstract record CrmRecord
{
    /// <summary>The source's name in this workspace, for example <c>maven-crm</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The record's id in its source; unique within source and record kind. A reference to another record holds that record's id in the same source.</summary>
    public required string Id { get; init; }
}

/// <summary>A record that can carry dimensions which an import declared as its own (<c>lead_type</c>, <c>business_segment</c> …).</summary>
public abstract record DimensionedRecord : CrmRecord
{
    /// <summary>Free dimensions: id → the data's own spelling. An absent id is <c>(none)</c>.</summary>
    public ImmutableSortedDictionary<string, string> Dimensions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Same members and same free dimensions.</summary>
    public virtual bool Equals(DimensionedRecord? other) =>
        base.Equals(other) && Dimensions.SequenceEqual(other.Dimensions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Dimensions.Count);
}
