namespace Declaraties.Dienst.Basis;

/// <summary>Of er te weinig geheugen was. Dat ligt aan wat er nog meer gebeurde en nooit aan het ene bericht: later lukt het wel.</summary>
public static class Geheugentekort
{
    public static bool Is(Exception? fout) => fout is OutOfMemoryException
        || (fout is AggregateException samen ? samen.InnerExceptions.Any(Is) : fout?.InnerException is { } oorzaak && Is(oorzaak));
}
