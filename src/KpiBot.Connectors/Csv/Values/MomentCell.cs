using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Connectors.Csv.Values;

/// <summary>A business day, or an instant when the cell has a time: in its own offset, else in the zone.</summary>
internal sealed class MomentCell(IReadOnlyList<MomentFormat> formats, DateTimeZone zone) : CellReader<Moment>
{
    /// <summary>Years outside are slips of a keyboard or marks for "no date", and would stretch every series.</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <inheritdoc/>
    public override string Expected =>
        $"a date such as {string.Join(" or ", formats.Select(format => format.Example).Append("2021-04-15").Distinct())}, between the years {FirstYear} and {LastYear}";

    /// <inheritdoc/>
    public override bool TryRead(ReadOnlySpan<char> cell, out Moment value)
    {
        value = default;
        if (!TryTakeApart(cell, out var written) || written.Day.Year is < FirstYear or > LastYear) return false;
        value = written.Time is { } time ? Moment.At(Instant(LocalDate.FromDateOnly(written.Day) + time, written.Offset)) : Moment.On(written.Day);
        return true;
    }

    // The mapping's own formats come first: yyyy-dd-MM must not be taken for ISO.
    private bool TryTakeApart(ReadOnlySpan<char> cell, out WrittenMoment written)
    {
        foreach (var format in formats) if (format.TryRead(cell, out written)) return true;
        return IsoMoment.TryRead(cell, out written);
    }

    // Leniently: a time that the change to summer time skipped is moved on by the gap, one that happened twice is the earlier.
    private Instant Instant(LocalDateTime local, Offset? offset) =>
        offset is { } known ? local.WithOffset(known).ToInstant() : zone.AtLeniently(local).ToInstant();
}
