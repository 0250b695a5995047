namespace KpiBot.Questions.Drafts;

/// <summary>The figures that a question names, with the mention that names each.</summary>
internal sealed class FigureList(Clauses clauses, Draft draft)
{
    /// <summary>Mention and KPI, in the order found.</summary>
    public List<(int At, string Kpi)> Named { get; } = [];

    /// <summary>Names a figure; its mention may stay free for others to read.</summary>
    public void Name(int at, string kpi, bool use = true)
    {
        Named.Add((at, kpi));
        if (use) clauses.Use(at);
        draft.Reading.Add(new ReadPart(clauses.Words(clauses[at]), kpi));
    }

    /// <summary>Takes what is named over into the draft, in the order of the words.</summary>
    public void Write()
    {
        draft.Kpis.Clear();
        draft.Kpis.AddRange(Named.OrderBy(named => named.At).Select(named => named.Kpi).Distinct());
    }

    /// <summary>Names a figure and takes it over.</summary>
    public void Add(int at, string kpi)
    {
        Name(at, kpi);
        Write();
    }

    /// <summary>What was named is another figure.</summary>
    public void Replace(string kpi)
    {
        draft.Kpis.Clear();
        draft.Kpis.Add(kpi);
    }
}
