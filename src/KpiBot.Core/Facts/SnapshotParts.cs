using KpiBot.Agreements;

namespace KpiBot.Facts;

/// <summary>The small parts of a snapshot's file: targets, what sources record, shared deals, product lines.</summary>
internal static class SnapshotParts
{
    public static void Write(SnapshotFileWriter writer, Snapshot snapshot)
    {
        writer.Number(snapshot.Targets.Count);
        foreach (var target in snapshot.Targets)
        {
            writer.Texts([target.Kpi, target.Dimension ?? string.Empty, target.Member ?? string.Empty]);
            foreach (var number in (long[])[target.From, target.To, target.Value, target.Source]) writer.Number(number);
        }

        writer.Number(snapshot.Recording.GetLength(0));
        foreach (var leads in snapshot.Recording) writer.Number(leads);
        writer.Number(snapshot.Credits.Count);
        foreach (var (deal, credits) in snapshot.Credits)
        {
            writer.Number(deal);
            writer.Number(credits.Length);
            foreach (var credit in credits)
            {
                writer.Number(credit.Channel);
                writer.Number(credit.Campaign);
            }
        }

        foreach (var sources in (SortedSet<int>[])[snapshot.OwnDays.Opportunity, snapshot.OwnDays.Customer])
        {
            writer.Number(sources.Count);
            foreach (var source in sources) writer.Number(source);
        }

        writer.Number(snapshot.LineOfProduct.Length);
        foreach (var line in snapshot.LineOfProduct) writer.Number(line);
        writer.Number(snapshot.AnyActivity ? 1 : 0);
        writer.Number(snapshot.AnyTouch ? 1 : 0);
        writer.Number((int)snapshot.DealLinks);
    }

    public static void Read(SnapshotFileReader reader, Snapshot snapshot)
    {
        for (var left = reader.Number(); left > 0; left--)
        {
            string[] texts = [.. reader.Texts()];
            var (from, to, value, source) = ((int)reader.Number(), (int)reader.Number(), reader.Number(), (int)reader.Number());
            snapshot.Targets.Add(new AgreedTarget(texts[0], from, to, value, texts[1].Length == 0 ? null : texts[1], texts[1].Length == 0 ? null : texts[2], source));
        }

        var recording = new int[reader.Number(), Stages];
        for (var source = 0; source < recording.GetLength(0); source++)
        {
            for (var stage = 0; stage < Stages; stage++) recording[source, stage] = (int)reader.Number();
        }

        snapshot.Recording = recording;

        for (var left = reader.Number(); left > 0; left--)
        {
            var deal = (int)reader.Number();
            var credits = new Loading.Credit[reader.Number()];
            for (var i = 0; i < credits.Length; i++) credits[i] = new Loading.Credit((int)reader.Number(), (int)reader.Number());
            snapshot.Credits[deal] = credits;
        }

        foreach (var sources in (SortedSet<int>[])[snapshot.OwnDays.Opportunity, snapshot.OwnDays.Customer])
        {
            for (var left = reader.Number(); left > 0; left--) sources.Add((int)reader.Number());
        }

        snapshot.LineOfProduct = new int[reader.Number()];
        for (var product = 0; product < snapshot.LineOfProduct.Length; product++) snapshot.LineOfProduct[product] = (int)reader.Number();
        snapshot.AnyActivity = reader.Number() != 0;
        snapshot.AnyTouch = reader.Number() != 0;
        snapshot.DealLinks = (DealLinks)reader.Number();
    }

    private const int Stages = (int)FunnelStage.Won + 1;
}
