namespace KpiBot.Kpis.Calculations;

/// <summary>Won ÷ closed, by number and by value, of new business.</summary>
internal static class WinRates
{
    /// <summary>Deals won ÷ deals closed; the rate by value beside.</summary>
    public static Formula ByCount() => new(
        r => Figure.Ratio(r.Count(1), r.Count(0), r.Count(0), "closed_deals", ("by_value", Value(r, 2, 3))),
        DealRows.Closed([DealRows.IsClosed, DealRows.New], DealRows.Count(), DealRows.Count(DealRows.Won), DealRows.AmountClosed(DealRows.Won), DealRows.AmountClosed()))
    {
        RecordsOf = 1, ExcludedOf = [0], AlsoExcluded = f => DealRows.UntypedIn(f, d => d.Closed),
    };

    /// <summary>Amount won ÷ amount closed; none while lost deals bear no amounts.</summary>
    public static Formula ByValue() => new(
        r => Value(r, 0, 1) is null ? Figure.None("no_amounts", "lost_deals") : Figure.Ratio(r.Money(0), r.Money(1), r.Count(1), "closed_deals"),
        DealRows.Closed([DealRows.IsClosed, DealRows.New], DealRows.AmountClosed(DealRows.Won), DealRows.AmountClosed()))
    {
        ExcludedOf = [1], AlsoExcluded = f => DealRows.UntypedIn(f, d => d.Closed),
    };

    /// <summary>The same share of leads, for the close rate.</summary>
    public static IEnumerable<(string, decimal?)> OfLeads(Frame frame)
    {
        var known = frame.Data.Leads.Rows > 0 && frame.Filtered.All(d => Cuts.Leads.BuiltIn.Contains(d) || frame.Data.OwnDimensions.Contains(d));
        yield return ("leads", !known ? null : Definitions.MarketingKpis.LeadConversionRate.Calculation!.Run(frame.Ungrouped().Series([])).Total.Value);
    }

    /// <summary>None while what was lost adds up to nothing: then only won deals bear amounts.</summary>
    private static decimal? Value(Reading r, int won, int all) => r.Money(all) <= r.Money(won) ? null : r.Money(won) / r.Money(all);
}
