declare module 'asl-validator' {
  export default function validate(definition: unknown): {
    readonly isValid: boolean;
    readonly errors: readonly unknown[];
  };
}

declare module '*/.dependency-cruiser.mjs' {
  const configuration: {
    readonly forbidden: readonly { readonly name: string }[];
    readonly options: Readonly<Record<string, unknown>>;
  };
  export default configuration;
}
