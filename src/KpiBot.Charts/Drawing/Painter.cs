using SkiaSharp;

namespace KpiBot.Charts.Drawing;

/// <summary>From a scene to pixels.</summary>
internal static class Painter
{
    public static byte[] Png(Scene scene, int width)
    {
        using var bitmap = Pixels(scene, width);
        return Drawing.Png.Of(bitmap.Bytes, bitmap.Width, bitmap.Height);
    }

    /// <summary>Red, green, blue and alpha of every pixel.</summary>
    public static SKBitmap Pixels(Scene scene, int width)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, width * Scene.Height / Scene.Width, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(scene.Colours.Ground);
        canvas.Scale((float)width / Scene.Width);
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var mark in scene.Marks) Draw(canvas, paint, mark);
        return bitmap;
    }

    private static void Draw(SKCanvas canvas, SKPaint paint, Mark mark)
    {
        paint.Color = mark.Colour;
        paint.Style = mark is Mark.Line ? SKPaintStyle.Stroke : SKPaintStyle.Fill;
        switch (mark)
        {
            case Mark.Text text: Letter(canvas, paint, text); break;
            case Mark.Box box: Fill(canvas, paint, box); break;
            case Mark.Line line: Stroke(canvas, paint, line); break;
            case Mark.Area area: Fill(canvas, paint, area); break;
            case Mark.Dot dot: canvas.DrawCircle(dot.Centre, dot.Radius, paint); break;
        }
    }

    private static void Letter(SKCanvas canvas, SKPaint paint, Mark.Text text)
    {
        using var font = text.Lettering.Font();
        canvas.DrawText(text.Content, text.Start, font, paint);
    }

    private static void Stroke(SKCanvas canvas, SKPaint paint, Mark.Line line)
    {
        (paint.StrokeWidth, paint.StrokeJoin, paint.StrokeCap) = (line.Width, SKStrokeJoin.Round, line.Dashes is null ? SKStrokeCap.Round : SKStrokeCap.Butt);
        using var dashes = line.Dashes is null ? null : SKPathEffect.CreateDash(line.Dashes, 0);
        using var path = Path(line.Points, close: false);
        paint.PathEffect = dashes;
        canvas.DrawPath(path, paint);
        paint.PathEffect = null;
    }

    private static void Fill(SKCanvas canvas, SKPaint paint, Mark.Box box)
    {
        using var shape = new SKRoundRect();
        var (left, right) = (new SKPoint(box.Left, box.Left), new SKPoint(box.Right, box.Right));
        shape.SetRectRadii(box.Place, [left, right, right, left]);
        canvas.DrawRoundRect(shape, paint);
    }

    private static void Fill(SKCanvas canvas, SKPaint paint, Mark.Area area)
    {
        using var path = Path(area.Outline, close: true);
        canvas.DrawPath(path, paint);
    }

    private static SKPath Path(IReadOnlyList<SKPoint> points, bool close)
    {
        var path = new SKPath();
        path.AddPoly([.. points], close);
        return path;
    }
}
