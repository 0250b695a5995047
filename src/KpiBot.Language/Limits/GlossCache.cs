using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using KpiBot.Questions.Glosses;

namespace KpiBot.LanguageModel.Limits;

/// <summary>
/// What a model said, by everything it was told: the question, the language and the catalogue of its labels, the KPIs that the asker may see, the dimensions.
/// An answer is never kept, only how words were read: days and data are settled anew each time. The oldest make room; what was of no use is asked again after an hour.
/// </summary>
public sealed class GlossCache(int capacity, TimeProvider time)
{
    private static readonly TimeSpan UselessFor = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, (IReadOnlyList<Gloss> Glosses, DateTimeOffset At)> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>How many are kept.</summary>
    public int Count => _kept.Count;

    /// <summary>The key of what a model is told.</summary>
    public static string KeyOf(string instructions, string question) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{instructions.Length} {instructions}{question}")));

    /// <summary>What was said; null when it was not asked, or is forgotten.</summary>
    public IReadOnlyList<Gloss>? Find(string key) =>
        _kept.TryGetValue(key, out var kept) && (kept.Glosses.Count > 0 || time.GetUtcNow() - kept.At < UselessFor) ? kept.Glosses : null;

    /// <summary>Keeps what was said; no glosses when it was of no use.</summary>
    public void Keep(string key, IReadOnlyList<Gloss> glosses)
    {
        var isNew = !_kept.ContainsKey(key);
        _kept[key] = (glosses, time.GetUtcNow());
        if (isNew) _order.Enqueue(key);
        while (_kept.Count > capacity && _order.TryDequeue(out var oldest)) _kept.TryRemove(oldest, out _);
    }
}
