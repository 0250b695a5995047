using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.Salesforce.Reading;

/// <summary>What of an object may be asked for.</summary>
/// <param name="Exists">Whether the organisation has the object.</param>
/// <param name="Fields">Of the fields that are wanted, those that can be read.</param>
/// <param name="Hidden">Those that cannot: the user may not see them, which looks the same as their being empty in every record.</param>
/// <param name="Where">Of the conditions, those that can be asked.</param>
/// <param name="HasFeed">Whether there is a feed of what was deleted.</param>
internal sealed record Description(bool Exists, IReadOnlyList<string> Fields, IReadOnlyList<string> Hidden, IReadOnlyList<string> Where, bool HasFeed);

/// <summary>
/// Learns which fields the user may see. Salesforce answers a question for a field that may not be seen with an error, and describes an object without it: so a field that is missing is
/// told from one that is empty.
/// </summary>
internal sealed class Descriptions(SalesforceApi api, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Holds = TimeSpan.FromHours(1);

    private readonly Dictionary<string, (DateTimeOffset Until, Described? What)> _known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>What may be asked for of an object now.</summary>
    public async Task<Description> OfAsync(SalesforceObject type, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (await DescribeAsync(type, type.Api, type.IsOptional, cancellation).ConfigureAwait(false) is not { } own) return new Description(false, [], [], [], false);
            var (fields, hidden) = (new List<string>(), new List<string>());
            foreach (var wanted in type.Fields)
            {
                var name = SalesforceObjects.Plain(wanted);
                if (await CanReadAsync(type, own, name, cancellation).ConfigureAwait(false)) fields.Add(name);
                else if (name == wanted) hidden.Add(name);
            }

            return new Description(true, fields, hidden, [.. type.Where.Where(condition => own.Fields.Contains(condition.Split(' ')[0]))], own.HasFeed);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Asks anew the next time: a field was taken away since.</summary>
    public void Forget()
    {
        lock (_known) _known.Clear();
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>A field of the object itself; or of the record that a reference leads to, where both the reference and the other's field can be read.</summary>
    private async Task<bool> CanReadAsync(SalesforceObject type, Described own, string name, CancellationToken cancellation)
    {
        if (name.Split('.') is not [var reference, var field]) return own.Fields.Contains(name);
        return own.Fields.Contains(reference + "Id") && await DescribeAsync(type, reference, isOptional: true, cancellation).ConfigureAwait(false) is { } other && other.Fields.Contains(field);
    }

    private async Task<Described?> DescribeAsync(SalesforceObject type, string name, bool isOptional, CancellationToken cancellation)
    {
        lock (_known) if (_known.TryGetValue(name, out var known) && time.GetUtcNow() < known.Until) return known.What;
        Described? what = null;
        try
        {
            using var described = await api.DescribeAsync(type, name, cancellation).ConfigureAwait(false);
            what = new Described([.. described.RootElement.Get("fields").Items().Select(field => field.Get("name").Text()).OfType<string>()], described.RootElement.Get("replicateable").Text() == "true");
            if (!what.Fields.Contains(SalesforceObject.Id)) throw new SourceException(SourceFailure.Wrong, $"Salesforce's description of {name} holds no fields: please report this.");
        }
        catch (SourceException exception) when (isOptional && exception.Failure == SourceFailure.NotAllowed)
        {
            // There is none here.
        }

        lock (_known) _known[name] = (time.GetUtcNow() + Holds, what);
        return what;
    }

    private sealed record Described(HashSet<string> Fields, bool HasFeed);
}
