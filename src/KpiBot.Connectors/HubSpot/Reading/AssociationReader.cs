using System.Text.Json;
using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.HubSpot.Reading;

/// <summary>Reads which objects belong together. Lists show it, searches do not: then it is asked for, for all the objects of a page at once.</summary>
internal sealed class AssociationReader(HubSpotApi api, HubSpotObject type)
{
    private const string Primary = "Primary";

    /// <summary>Adds what the objects are associated with.</summary>
    public async Task AddAsync(IReadOnlyCollection<ObjectRow> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0) return;
        foreach (var to in type.Associations)
        {
            var chosen = await ReadAsync(to, rows, cancellation).ConfigureAwait(false);
            foreach (var row in rows) row.Associate(to, chosen.GetValueOrDefault(row.Id));
        }
    }

    /// <summary>Whether a list shows only a part of an object's associations.</summary>
    public static bool IsCut(JsonElement found) =>
        found.Get("associations") is { ValueKind: JsonValueKind.Object } associations && associations.EnumerateObject().Any(to => to.Value.Get("paging").Get("next").Get("after").Text() is not null);

    /// <summary>Of the objects that a list shows as associated, the primary one, else the oldest. In a list the primary one's type is that of the pair without a label.</summary>
    public static string? Chosen(JsonElement associations, string to)
    {
        // HubSpot may name the list by the type's label in place of the name it was asked by.
        var list = associations.Get(to).Get("results") is { ValueKind: JsonValueKind.Array } named ? named : associations.Get(to.Replace('_', ' ')).Get("results");
        return Choose(list.Items().Select(other => (Id: other.Get("id").Text(), IsPrimary: other.Get("type").Text() is { } kind && !kind.EndsWith("_unlabeled", StringComparison.Ordinal))));
    }

    private async Task<Dictionary<string, string>> ReadAsync(string to, IReadOnlyCollection<ObjectRow> rows, CancellationToken cancellation)
    {
        var others = new Dictionary<string, List<(string? Id, bool IsPrimary)>>(StringComparer.Ordinal);
        var open = rows.Select(row => (row.Id, After: (string?)null)).ToList();
        while (open.Count > 0)
        {
            var body = new { inputs = open.Select(input => input.After is null ? (object)new { id = input.Id } : new { id = input.Id, after = input.After }) };
            using var read = await api.PostAsync($"/crm/v4/associations/{type.Name}/{to}/batch/read", body, type.Name, type.Scope, cancellation).ConfigureAwait(false);
            open.Clear();
            foreach (var result in read.RootElement.Get("results").Items())
            {
                if (result.Get("from").Get("id").Text() is not { } id) continue;
                if (!others.TryGetValue(id, out var list)) others[id] = list = [];
                list.AddRange(result.Get("to").Items().Select(other => (
                    other.Get("toObjectId").Text(),
                    other.Get("associationTypes").Items().Any(kind => kind.Get("label").Text() == Primary))));
                if (result.Get("paging").Get("next").Get("after").Text() is { } after) open.Add((id, after));
            }
        }

        return others.Select(entry => (entry.Key, Value: Choose(entry.Value))).Where(entry => entry.Value is not null).ToDictionary(entry => entry.Key, entry => entry.Value!);
    }

    private static string? Choose(IEnumerable<(string? Id, bool IsPrimary)> others) =>
        others.Where(other => other.Id is not null).OrderByDescending(other => other.IsPrimary).ThenBy(other => other.Id!.Length).ThenBy(other => other.Id, StringComparer.Ordinal).FirstOrDefault().Id;
}
