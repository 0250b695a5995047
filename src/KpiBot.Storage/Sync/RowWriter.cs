using KpiBot.Storage.Sqlite;
using KpiBot.Sync;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace KpiBot.Storage.Sync;

/// <summary>Takes rows of one stream in, within a transaction: of two versions the later stays, what is equal changes nothing.</summary>
internal sealed class RowWriter : IDisposable
{
    private readonly int _stream;
    private readonly long _change, _sweep;
    private readonly IReadOnlyList<string> _tracked;
    private readonly Statement _find, _insert, _update, _meet, _remove, _removeUnmet, _remember;

    public RowWriter(SqliteConnection connection, int stream, long change, long sweep, IReadOnlyList<string> tracked)
    {
        (_stream, _change, _sweep, _tracked) = (stream, change, sweep, tracked);
        _find = new Statement(connection, "SELECT \"Modified\", \"Sweep\", \"Gone\", \"Into\", \"Fields\" FROM \"Rows\" WHERE \"Stream\" = ?1 AND \"Id\" = ?2");
        _insert = new Statement(connection, "INSERT INTO \"Rows\" (\"Stream\", \"Id\", \"Modified\", \"Change\", \"Sweep\", \"Gone\", \"Into\", \"Fields\") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        _update = new Statement(connection, "UPDATE \"Rows\" SET \"Modified\" = ?3, \"Change\" = ?4, \"Sweep\" = ?5, \"Gone\" = ?6, \"Into\" = ?7, \"Fields\" = ?8 WHERE \"Stream\" = ?1 AND \"Id\" = ?2");
        _meet = new Statement(connection, "UPDATE \"Rows\" SET \"Sweep\" = ?3 WHERE \"Stream\" = ?1 AND \"Id\" = ?2");
        _remove = new Statement(connection, "UPDATE \"Rows\" SET \"Modified\" = max(\"Modified\", ?3), \"Change\" = ?4, \"Gone\" = 1, \"Into\" = ?5 WHERE \"Stream\" = ?1 AND \"Id\" = ?2");
        _removeUnmet = new Statement(connection, "UPDATE \"Rows\" SET \"Change\" = ?2, \"Gone\" = 1 WHERE \"Stream\" = ?1 AND \"Gone\" = 0 AND \"Sweep\" < ?3 AND \"Modified\" >= ?4");
        _remember = new Statement(connection, "INSERT INTO \"History\" (\"Stream\", \"Id\", \"Field\", \"At\", \"Value\") VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING");
    }

    /// <summary>Rows that are there and were not before; negative when more went.</summary>
    public long Added { get; private set; }

    /// <summary>Rows that the sweep had not met before.</summary>
    public long Met { get; private set; }

    /// <summary>Whether any row differs from before.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>Takes a version of a row in.</summary>
    public void Take(SyncRow row, bool isSweep)
    {
        var (modified, fields) = (row.ModifiedAt.ToUnixTimeTicks(), FieldsJson.Write(row.Fields));
        var before = Find(row.Id);
        if (before is { } known && (known.Modified > modified || (known.Into is not null && known.Modified == modified)))
        {
            if (!known.Gone && isSweep) Meet(row.Id, known);
            return;
        }

        var isNews = Remember(row, before is { Gone: false } older ? older.Fields : null);
        if (before is { Gone: false } same && same.Fields == fields && !isNews)
        {
            if (isSweep) Meet(row.Id, same);
            return;
        }

        if (isSweep && before?.Sweep != _sweep) Met++;
        if (before is not { Gone: false }) Added++;
        Write(before is null ? _insert : _update, row.Id, modified, gone: false, into: null, fields);
    }

    /// <summary>Takes in that a row is gone. One that was never there is kept in mind only where it leads to another.</summary>
    public void Remove(GoneRow row)
    {
        var until = row.At?.ToUnixTimeTicks() ?? 0;
        if (Find(row.Id) is not { } known)
        {
            if (row.Into is not null) Write(_insert, row.Id, until, gone: true, row.Into, "{}");
            return;
        }

        if (known.Gone && (row.Into is null || row.Into == known.Into)) return;
        if (row.At is not null && known.Modified > until) return; // a version after the merge: it is there again
        if (!known.Gone) Added--;
        HasChanged = true;
        Key(_remove, row.Id);
        _remove.Bind(3, until);
        _remove.Bind(4, _change);
        BindText(_remove, 5, row.Into ?? known.Into);
        _remove.Run();
    }

    /// <summary>Takes for gone what the sweep has not met, of the time since an instant where there is one.</summary>
    public void RemoveUnmet(Instant? since)
    {
        _removeUnmet.Bind(1, _stream);
        _removeUnmet.Bind(2, _change);
        _removeUnmet.Bind(3, _sweep);
        _removeUnmet.Bind(4, since?.ToUnixTimeTicks() ?? long.MinValue);
        var gone = _removeUnmet.Run();
        Added -= gone;
        HasChanged |= gone > 0;
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[_find, _insert, _update, _meet, _remove, _removeUnmet, _remember]) statement.Dispose();
    }

    private (long Modified, long Sweep, bool Gone, string? Into, string Fields)? Find(string id)
    {
        Key(_find, id);
        try
        {
            return _find.Step() ? (_find.Integer(0), _find.Integer(1), _find.Integer(2) != 0, _find.IsNull(3) ? null : _find.String(3), _find.String(4)) : null;
        }
        finally
        {
            _find.Reset();
        }
    }

    private void Meet(string id, (long, long Sweep, bool, string?, string) known)
    {
        if (known.Sweep == _sweep) return;
        Met++;
        Key(_meet, id);
        _meet.Bind(3, _sweep);
        _meet.Run();
    }

    /// <summary>Keeps former values: those that the source remembers, and where it remembers none of a field, the change that is seen now.</summary>
    private bool Remember(SyncRow row, string? before)
    {
        var isNews = false;
        foreach (var change in row.History) isNews |= Remember(row.Id, change);
        if (before is null || _tracked.All(field => row.History.Any(change => change.Field == field))) return isNews;
        var former = FieldsJson.Read(System.Text.Encoding.UTF8.GetBytes(before));
        foreach (var field in _tracked.Where(field => row.History.All(change => change.Field != field)))
        {
            var (old, now) = (former.GetValueOrDefault(field), row.Fields.GetValueOrDefault(field));
            if (old != now) isNews |= Remember(row.Id, new FieldChange(field, row.ModifiedAt, now));
        }

        return isNews;
    }

    private bool Remember(string id, FieldChange change)
    {
        Key(_remember, id);
        _remember.Bind(3, change.Field);
        _remember.Bind(4, change.At.ToUnixTimeTicks());
        BindText(_remember, 5, change.Value);
        return _remember.Run() > 0;
    }

    private void Write(Statement statement, string id, long modified, bool gone, string? into, string fields)
    {
        HasChanged = true;
        Key(statement, id);
        statement.Bind(3, modified);
        statement.Bind(4, _change);
        statement.Bind(5, _sweep);
        statement.Bind(6, gone ? 1 : 0);
        BindText(statement, 7, into);
        statement.Bind(8, fields);
        statement.Run();
    }

    private void Key(Statement statement, string id)
    {
        statement.Bind(1, _stream);
        statement.Bind(2, id);
    }

    private static void BindText(Statement statement, int place, string? text)
    {
        if (text is null) statement.BindNull(place);
        else statement.Bind(place, text);
    }
}
